package jp.kumiai.otp.bootstrap.cells;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.bootstrap.history.Stored;
import jp.kumiai.otp.bootstrap.nodes.Company;
import jp.kumiai.otp.bootstrap.nodes.StoredStates;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/** Three cells with companies behind an edge, set up by nothing but the commands that an operator has. Not thread-safe. */
final class ThreeCells implements AutoCloseable {

    private final Path folder;
    private final List<Cell> cells;
    private final List<List<Company>> companies;
    private final Edge edge;

    private ThreeCells(Path folder, List<Cell> cells, List<List<Company>> companies, Edge edge) {
        this.folder = folder;
        this.cells = cells;
        this.companies = companies;
        this.edge = edge;
    }

    /** So many companies in each. */
    static ThreeCells start(Path folder, int companiesEach) {
        SeedKeyFile.create(folder.resolve("seed.key"), new SecureRandom());
        List<Cell> cells = IntStream.rangeClosed(1, 3)
                .parallel()
                .mapToObj(number -> Cell.start("cell" + number, folder))
                .toList();
        List<List<Company>> companies = IntStream.range(0, 3)
                .mapToObj(cell -> cells.get(cell).enter(1 + cell * companiesEach, companiesEach))
                .toList();
        Edge edge = Edge.start(
                folder,
                cells,
                cells.stream()
                        .flatMap(cell -> printed(folder, cell, "cells", "map", cell.name()))
                        .toList(),
                cells.stream()
                        .flatMap(cell -> printed(folder, cell, "cells", "logins"))
                        .toList());
        return new ThreeCells(folder, cells, companies, edge);
    }

    private static Stream<String> printed(Path folder, Cell cell, String... command) {
        StringWriter printed = new StringWriter();
        int exitCode = otp(folder, cell, new PrintWriter(printed, true), command);
        if (exitCode != 0) {
            throw new AssertionError(printed);
        }
        return printed.toString().lines();
    }

    private static int otp(Path folder, Cell cell, PrintWriter out, String... command) {
        return OtpCommand.execute(
                out,
                out,
                Stream.concat(
                                Stream.of(command),
                                Stream.of(
                                        "--data",
                                        folder.resolve("tool").toString(),
                                        "--database",
                                        cell.database(),
                                        "--database-user",
                                        "postgres",
                                        "--key-file",
                                        folder.resolve("seed.key").toString()))
                        .toArray(String[]::new));
    }

    /** What a command printed and ended with. */
    record Ended(int exitCode, String printed) {}

    /** Runs {@code otp cells move}. */
    Ended move(Company company, Cell from, Cell to) {
        StringWriter printed = new StringWriter();
        int exitCode = otp(
                folder,
                from,
                new PrintWriter(printed, true),
                "cells",
                "move",
                company.id().value(),
                "--to",
                to.database(),
                "--to-user",
                "postgres",
                "--operator",
                "sato",
                "--json");
        return new Ended(exitCode, printed.toString());
    }

    Cell cell(int number) {
        return cells.get(number);
    }

    Edge edge() {
        return edge;
    }

    /** Those that were entered in this cell. */
    List<Company> companies(int cell) {
        return companies.get(cell);
    }

    /** What the cells have stored of these companies, of each where it lives. */
    Stored stored(List<Company> some, List<Call> calls) {
        Stored all = new Stored(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (Cell cell : cells) {
            try (Product product = cell.open()) {
                List<Company> living = some.stream()
                        .filter(company -> product.storage()
                                .snapshots()
                                .contract(company.id())
                                .isDefined())
                        .toList();
                Stored here = StoredStates.of(product.storage(), living, calls);
                all.tokens().putAll(here.tokens());
                all.tokenOf().putAll(here.tokenOf());
                all.answers().putAll(here.answers());
                all.events().addAll(here.events());
            }
        }
        return all;
    }

    @Override
    public void close() {
        edge.close();
        cells.forEach(Cell::close);
    }
}
