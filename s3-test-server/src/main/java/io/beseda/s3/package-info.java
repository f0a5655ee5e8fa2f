/** An S3 server for tests. */
package io.beseda.s3;
