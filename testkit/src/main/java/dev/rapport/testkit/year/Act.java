package dev.rapport.testkit.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a person does at a moment, as it is typed and as the second calculation understands it. */
sealed interface Act {
    /** The lines that are typed. */
    List<String> lines();

    /** The beginning of every line's answer that shows it was understood. */
    String understood();

    /** Check-ins from now on. */
    record CheckIns(Days days, LocalTime at) implements Act {
        @Override
        public List<String> lines() {
            return List.of("checkin " + days.words() + " at " + at);
        }

        @Override
        public String understood() {
            return "I'll check in";
        }
    }

    /** No check-ins before a day. */
    record Pause(LocalDate until) implements Act {
        @Override
        public List<String> lines() {
            return List.of("checkin pause until " + until);
        }

        @Override
        public String understood() {
            return "No check-ins before";
        }
    }

    /** Lives in another zone from now on. */
    record Moves(ZoneId zone) implements Act {
        @Override
        public List<String> lines() {
            return List.of("timezone " + zone);
        }

        @Override
        public String understood() {
            return "";
        }
    }

    /** So many people a week from now on. */
    record Budget(int people) implements Act {
        @Override
        public List<String> lines() {
            return List.of("budget " + people);
        }

        @Override
        public String understood() {
            return "";
        }
    }

    /** Quiet times, in place of those before. */
    record Quiet(
            @Nullable Hours hours,
            boolean weekends,
            @Nullable String region) implements Act {
        /** From the first quiet minute to the first that is not. */
        record Hours(LocalTime from, LocalTime to) {
            boolean covers(LocalTime time) {
                return from.isBefore(to)
                        ? !time.isBefore(from) && time.isBefore(to)
                        : !time.isBefore(from) || time.isBefore(to);
            }
        }

        @Override
        public List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add("quiet off");
            if (hours != null) {
                lines.add("quiet %s-%s".formatted(hours.from(), hours.to()));
            }
            if (weekends) {
                lines.add("quiet weekends");
            }
            lines.add(region == null ? "holidays off" : "holidays " + region);
            return lines;
        }

        @Override
        public String understood() {
            return "";
        }
    }

    /** A reminder at a time that is named. */
    record Remind(String token, LocalDateTime at) implements Act {
        @Override
        public List<String> lines() {
            return List.of("remind me %s %s to look at %s".formatted(at.toLocalDate(), at.toLocalTime(), token));
        }

        @Override
        public String understood() {
            return "I'll remind you";
        }
    }

    /** A reminder that comes again and again. */
    record Repeat(String token, Days days, LocalTime at) implements Act {
        @Override
        public List<String> lines() {
            String when = days.words().replace("weekdays", "every weekday").replace("weekly on", "every");
            return List.of("remind me %s at %s to look at %s".formatted(when, at, token));
        }

        @Override
        public String understood() {
            return "I'll remind you";
        }
    }

    /** A promise, to be brought up on its day. */
    record Promises(String token, LocalDate due) implements Act {
        @Override
        public List<String> lines() {
            return List.of("log %s call: promised: the figures %s by %s".formatted(Person.PROMISED, token, due));
        }

        @Override
        public String understood() {
            return "Call with " + Person.PROMISED;
        }
    }

    /** A meeting to come. */
    record Meets(String token, LocalDateTime at) implements Act {
        @Override
        public List<String> lines() {
            return List.of("meeting with %s %s %s about the plan %s"
                    .formatted(Person.MET, at.toLocalDate(), at.toLocalTime(), token));
        }

        @Override
        public String understood() {
            return "Meeting with " + Person.MET;
        }
    }
}
