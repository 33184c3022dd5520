// Refines what every page does without it: counts seconds down, sends a form once, leads to what went wrong.
"use strict";

for (const sentence of document.querySelectorAll("[data-countdown]")) {
    const end = performance.now() + Number(sentence.dataset.countdown) * 1000;
    const number = sentence.querySelector("strong");
    const timer = setInterval(() => {
        const left = Math.ceil((end - performance.now()) / 1000);
        if (left > 0) {
            number.textContent = String(left);
        } else {
            clearInterval(timer);
            sentence.setAttribute("role", "status");
            sentence.textContent = sentence.dataset.countdownDone;
        }
    }, 250);
}

// A second click would send the old code, or the old session, once more.
for (const form of document.forms) {
    form.addEventListener("submit", (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
        }
        form.dataset.sent = "true";
    });
}
addEventListener("pageshow", () => {
    for (const form of document.forms) {
        delete form.dataset.sent;
    }
});

// Names whom the ticked rows are about, before the form is sent.
for (const affected of document.querySelectorAll("[data-affected]")) {
    const form = affected.closest("form");
    const offer = form.querySelector("[data-offer]");
    const none = affected.querySelector("[data-affected-none]");
    const name = () => {
        const ids = new Set();
        for (const row of form.querySelectorAll("[data-self]:checked")) {
            ids.add(row.dataset.self);
            if (!offer || offer.checked) {
                row.dataset.sharers.split(" ").forEach((id) => ids.add(id));
            }
        }
        for (const person of affected.querySelectorAll("[data-person]")) {
            person.hidden = !ids.has(person.dataset.person);
        }
        none.hidden = ids.size > 0;
    };
    form.addEventListener("change", name);
    addEventListener("pageshow", name);
    name();
    affected.hidden = false;
}

const wrong = document.querySelector('[data-focus="true"]');
if (wrong) {
    wrong.focus();
}
