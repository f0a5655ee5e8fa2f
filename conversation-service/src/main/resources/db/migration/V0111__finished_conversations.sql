-- What clients of a chat may do with finished conversations. The defaults are what a snapshot without the setting means.
ALTER TABLE online_chat
    ADD reopening         text    NOT NULL DEFAULT 'always' CHECK (reopening IN ('always', 'within-days', 'never')),
    ADD reopening_days    integer CHECK (reopening_days BETWEEN 1 AND 365),
    ADD finished_readable boolean NOT NULL DEFAULT false,
    ADD CHECK ((reopening = 'within-days') = (reopening_days IS NOT NULL));
