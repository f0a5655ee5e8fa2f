/** Where leads stand: pipelines and their statuses. */
package io.beseda.crm.pipeline;
