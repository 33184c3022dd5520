// Keeps the key fobs running without loading the page again. Without it, the page reloads when the first code ends.
"use strict";

for (const fob of document.querySelectorAll("[data-fob]")) {
    const [firstHalf, secondHalf] = fob.querySelectorAll(".fob-half");
    const number = fob.querySelector("[data-fob-left]");
    const bar = fob.querySelector("progress");
    let end = performance.now() + bar.value * 1000;

    async function next() {
        const response = await fetch(fob.dataset.fob, { headers: { Accept: "application/json" } });
        if (!response.ok) {
            throw new Error(`status ${response.status}`);
        }
        const token = await response.json();
        const middle = Math.ceil(token.code.length / 2);
        firstHalf.textContent = token.code.slice(0, middle);
        secondHalf.textContent = token.code.slice(middle);
        return token.secondsLeft;
    }

    function show(seconds) {
        number.textContent = String(seconds);
        bar.value = seconds;
    }

    async function tick() {
        let left = Math.ceil((end - performance.now()) / 1000);
        if (left <= 0) {
            left = await next().catch(() => 5);
            end = performance.now() + left * 1000;
        }
        show(left);
        setTimeout(tick, 250);
    }

    tick();
}
