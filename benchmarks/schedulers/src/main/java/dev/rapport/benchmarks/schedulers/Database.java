package dev.rapport.benchmarks.schedulers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database, behind a pool of a fixed size. */
final class Database implements AutoCloseable {
    private final HikariDataSource pool;

    Database(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        pool = new HikariDataSource(config);
    }

    DataSource source() {
        return pool;
    }

    /** Runs statements from the class path. */
    void run(String script) throws SQLException, IOException {
        try (var stream = Database.class.getResourceAsStream(script)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + script);
            }
            execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String table) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Leaves the tables as a night's rest would: no dead rows, and statistics that are right. */
    void tidy() throws SQLException {
        execute("VACUUM ANALYZE");
    }

    @Override
    public void close() {
        pool.close();
    }
}
