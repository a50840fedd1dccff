package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import org.junit.jupiter.api.Nested;

/** All scripts, for a doorway to run: a test class extends it and says how its stage is made. */
public abstract class Scripts {
    private final Stage.Maker stages;

    protected Scripts(Stage.Maker stages) {
        this.stages = stages;
    }

    @Nested
    class People extends PeopleScript {
        People() {
            super(stages);
        }
    }

    @Nested
    class Log extends LogScript {
        Log() {
            super(stages);
        }
    }

    @Nested
    class Moments extends MomentsScript {
        Moments() {
            super(stages);
        }
    }

    @Nested
    class Account extends AccountScript {
        Account() {
            super(stages);
        }
    }

    @Nested
    class Prompts extends PromptScript {
        Prompts() {
            super(stages);
        }
    }

    @Nested
    class Examples extends ExamplesScript {
        Examples() {
            super(stages);
        }
    }

    @Nested
    class AsTyped extends AsTypedScript {
        AsTyped() {
            super(stages);
        }
    }

    @Nested
    class Repeating extends RepeatingScript {
        Repeating() {
            super(stages);
        }
    }

    @Nested
    class Meetings extends MeetingScript {
        Meetings() {
            super(stages);
        }
    }

    @Nested
    class Deliveries extends DeliveriesScript {
        Deliveries() {
            super(stages);
        }
    }

    @Nested
    class Patience extends PatienceScript {
        Patience() {
            super(stages);
        }
    }

    @Nested
    class Sharing extends SharingScript {
        Sharing() {
            super(stages);
        }
    }

    @Nested
    class WarmPaths extends WarmPathScript {
        WarmPaths() {
            super(stages);
        }
    }

    @Nested
    class Board extends BoardScript {
        Board() {
            super(stages);
        }
    }

    @Nested
    class Rounds extends RoundsScript {
        Rounds() {
            super(stages);
        }
    }

    @Nested
    class TimesToAct extends TimesToActScript {
        TimesToAct() {
            super(stages);
        }
    }

    @Nested
    class QuietTimes extends QuietTimesScript {
        QuietTimes() {
            super(stages);
        }
    }

    @Nested
    class OneThumb extends OneThumbScript {
        OneThumb() {
            super(stages);
        }
    }

    @Nested
    class Limits extends LimitsScript {
        Limits() {
            super(stages);
        }
    }
}
