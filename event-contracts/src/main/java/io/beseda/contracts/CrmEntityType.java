package io.beseda.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of entities in the CRM that have fields. */
public enum CrmEntityType {
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("customer")
    CUSTOMER
}
