-- The secret is kept as it is, because it signs.
CREATE TABLE webhooks (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES accounts,
    destination     text NOT NULL CHECK (char_length(destination) <= 2000),
    events          text[] NOT NULL,
    sort            integer NOT NULL,
    secret          bytea NOT NULL,
    created_by      bigint NOT NULL,
    created_by_name text NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    -- Bad answers before that are forgiven.
    enabled_at      timestamptz NOT NULL,
    disabled_at     timestamptz,
    UNIQUE (account_id, id),
    UNIQUE (account_id, destination)
);

-- An event on its way to a webhook, and the log of it. Ids give the order: transactions that change one entity hold its row.
CREATE TABLE webhook_deliveries (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id    bigint NOT NULL,
    webhook_id    bigint NOT NULL,
    event_id      uuid NOT NULL,
    event_code    text NOT NULL,
    entity        text NOT NULL,
    body          text NOT NULL,
    state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
    -- Since it was queued or asked for again.
    attempts      integer NOT NULL DEFAULT 0,
    due_at        timestamptz NOT NULL,
    claimed_until timestamptz,
    created_at    timestamptz NOT NULL,
    UNIQUE (account_id, id),
    UNIQUE (webhook_id, event_id),
    FOREIGN KEY (account_id, webhook_id) REFERENCES webhooks (account_id, id) ON DELETE CASCADE
);

CREATE INDEX webhook_deliveries_of_entity ON webhook_deliveries (webhook_id, entity, id) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (account_id, webhook_id, id);
CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at);

CREATE TABLE webhook_attempts (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id  bigint NOT NULL,
    webhook_id  bigint NOT NULL,
    delivery_id bigint NOT NULL,
    made_at     timestamptz NOT NULL,
    duration_ms integer NOT NULL,
    -- Of the answer; null when there was none, then failure says why.
    status      integer,
    failure     text,
    answer      text NOT NULL,
    good        boolean NOT NULL,
    FOREIGN KEY (account_id, delivery_id) REFERENCES webhook_deliveries (account_id, id) ON DELETE CASCADE
);

CREATE INDEX webhook_attempts_of_delivery ON webhook_attempts (account_id, delivery_id, id);
CREATE INDEX webhook_attempts_bad ON webhook_attempts (webhook_id, made_at) WHERE NOT good;
