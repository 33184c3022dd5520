package jp.kumiai.otp.bootstrap.nodes;

import java.time.Instant;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;

/** Nodes whose clock a test can move while clients go on. */
record InProcess(NodesInProcess nodes, Front front) implements Nodes {

    static InProcess of(NodesInProcess nodes) {
        return new InProcess(nodes, new Front(nodes.ports()));
    }

    @Override
    public int count() {
        return nodes.ports().size();
    }

    @Override
    public ApiClient node(int number) {
        return front.node(number);
    }

    @Override
    public Instant now() {
        return nodes.clock().instant();
    }
}
