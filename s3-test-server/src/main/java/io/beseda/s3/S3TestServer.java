package io.beseda.s3;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/**
 * An S3 server on a free port of this machine, with one bucket, that checks signatures and forgets everything at its end. Takes
 * the bucket, the access key and its secret, and prints its port.
 */
public final class S3TestServer {

    private S3TestServer() {}

    public static void main(String[] arguments) throws Exception {
        BlobStoreContext context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        BlobStore objects = context.getBlobStore();
        objects.createContainerInLocation(null, arguments[0]);
        S3Proxy server = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, arguments[1], arguments[2])
                .build();
        server.start();
        while (!"STARTED".equals(server.getState())) {
            Thread.sleep(10);
        }
        System.out.println(server.getPort());
        // Ends with whoever started it, however that ended.
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
