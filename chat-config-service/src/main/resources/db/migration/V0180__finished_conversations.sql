ALTER TABLE online_chat
    ADD COLUMN reopening         text    NOT NULL DEFAULT 'always' CHECK (reopening IN ('always', 'within-days', 'never')),
    ADD COLUMN reopening_days    integer CHECK (reopening_days BETWEEN 1 AND 365),
    ADD COLUMN finished_readable boolean NOT NULL DEFAULT false,
    ADD CHECK ((reopening = 'within-days') = (reopening_days IS NOT NULL));
