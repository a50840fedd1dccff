package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final List<List<RedisCommand<?, ?, ?>>> sent = new ArrayList<>();
    private boolean refuses;
    private final Pipeline pipeline = new Pipeline(this::connection);

    @Test
    void whatIsAskedWhileOthersAreOnTheirWayGoesTogetherAfterwards() {
        var _ = pipeline.send(question());
        var _ = pipeline.send(question());
        var _ = pipeline.send(question());
        assertThat(sent).hasSize(1);

        sent.getFirst().getFirst().complete();

        assertThat(sent).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void thoseOnTheirWayAreWaitedForAllOfThem() {
        var _ = pipeline.send(question());
        var _ = pipeline.send(question());
        var _ = pipeline.send(question());
        sent.getFirst().getFirst().complete();
        var _ = pipeline.send(question());

        sent.getLast().getFirst().complete();
        assertThat(sent).hasSize(2);

        sent.getLast().getLast().completeExceptionally(new RedisException("refused"));
        assertThat(sent).hasSize(3);
    }

    @Test
    void whoHasGivenUpIsLeftOut() {
        var _ = pipeline.send(question());
        var givenUp = pipeline.send(question());
        var _ = pipeline.send(question());
        givenUp.cancel(false);

        sent.getFirst().getFirst().complete();

        assertThat(sent).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void whatCannotBeSentFailsAndHoldsUpNothing() {
        refuses = true;
        var refused = pipeline.send(question());
        assertThatThrownBy(refused::get).hasRootCauseMessage("not connected");

        refuses = false;
        var _ = pipeline.send(question());
        assertThat(sent).hasSize(1);
    }

    private static Command<String, byte[], byte[]> question() {
        return new Command<>(CommandType.GET, new ValueOutput<>(RedisConnection.CODEC));
    }

    @SuppressWarnings("unchecked")
    private StatefulConnection<String, byte[]> connection() {
        if (refuses) {
            throw new RedisException("not connected");
        }
        return (StatefulConnection<String, byte[]>) Proxy.newProxyInstance(
                PipelineTest.class.getClassLoader(), new Class<?>[] {StatefulConnection.class}, (_, method, given) -> {
                    assertThat(method.getName()).isEqualTo("dispatch");
                    sent.add(List.copyOf((Collection<RedisCommand<?, ?, ?>>) given[0]));
                    return given[0];
                });
    }
}
