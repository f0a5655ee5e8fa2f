UPDATE external_id_indexes SET position = '' WHERE finished_at IS NOT NULL;
