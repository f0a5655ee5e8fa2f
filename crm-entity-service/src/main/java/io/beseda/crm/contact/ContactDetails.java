package io.beseda.crm.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entity.EntityDetails;

/**
 * What only contacts have.
 *
 * @param unsorted whether only incoming leads are theirs yet
 */
public record ContactDetails(
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        @JsonProperty("is_unsorted") boolean unsorted)
        implements EntityDetails {}
