package dev.rapport.redis.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that is there to be killed. */
final class ServesUntilKilled {
    private ServesUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var redis = EmbeddedRedis.start(DataFolder.lock(Path.of(arguments[0])));
        try (var talk =
                ServerTalk.open(redis.endpoint().port(), redis.endpoint().password())) {
            talk.ask("SET", "answered", "yes");
        }
        System.out.println(redis.processId());
        new CountDownLatch(1).await();
    }
}
