-- The last request of its client to finish it that was handled. It outlives a reopening: a request that is delivered again must
-- not finish what a later message has opened.
ALTER TABLE conversation ADD finish_requested_at timestamptz;
