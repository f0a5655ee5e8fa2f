-- What gateways report of the widgets of a chat. See io.beseda.chatconfig.sighting/DESIGN.md.

-- The runs of gateways that reported on a chat, each with the last of its reports that was counted.
CREATE TABLE sighting_source (
    online_chat_id uuid           NOT NULL REFERENCES online_chat ON DELETE CASCADE,
    gateway_id     uuid           NOT NULL,
    account_id     bigint         NOT NULL CHECK (account_id > 0),
    last_number    bigint         NOT NULL,
    last_at        timestamptz(3) NOT NULL,
    PRIMARY KEY (online_chat_id, gateway_id)
);

-- Where a chat ran last.
CREATE TABLE last_sighting (
    online_chat_id uuid           PRIMARY KEY REFERENCES online_chat ON DELETE CASCADE,
    account_id     bigint         NOT NULL CHECK (account_id > 0),
    placement      text           NOT NULL CHECK (placement IN ('web', 'app')),
    origin         text           CHECK (char_length(origin) BETWEEN 1 AND 300),
    seen_at        timestamptz(3) NOT NULL
);

-- Sessions granted on a day (UTC).
CREATE TABLE session_count (
    online_chat_id uuid           NOT NULL REFERENCES online_chat ON DELETE CASCADE,
    day            date           NOT NULL,
    account_id     bigint         NOT NULL CHECK (account_id > 0),
    sessions       bigint         NOT NULL CHECK (sessions > 0),
    verified       bigint         NOT NULL CHECK (verified BETWEEN 0 AND sessions),
    PRIMARY KEY (online_chat_id, day)
);

-- Origins that were not let in; an empty one stands for pages without an origin.
CREATE TABLE refused_origin (
    online_chat_id uuid           NOT NULL REFERENCES online_chat ON DELETE CASCADE,
    origin         text           NOT NULL CHECK (char_length(origin) <= 300),
    account_id     bigint         NOT NULL CHECK (account_id > 0),
    sessions       bigint         NOT NULL CHECK (sessions > 0),
    first_at       timestamptz(3) NOT NULL,
    last_at        timestamptz(3) NOT NULL,
    PRIMARY KEY (online_chat_id, origin)
);
