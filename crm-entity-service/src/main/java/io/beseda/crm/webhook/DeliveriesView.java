package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of a webhook's deliveries, the newest first.
 *
 * @param next what to ask for as {@code before} to go on; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveriesView(List<DeliveryView> items, DeliveryId next) {}
