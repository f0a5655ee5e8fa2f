/** Where the bytes of uploaded files are kept: a directory, or a bucket of an S3-compatible server. Knows no feature. */
package io.beseda.conversation.filestore;
