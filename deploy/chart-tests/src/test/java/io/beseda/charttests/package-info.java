/** Checks the Helm chart without a cluster: what it renders must be what Kubernetes and the services expect. */
package io.beseda.charttests;
