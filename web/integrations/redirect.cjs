/**
 * Loaded before a program: requests to the account's https address, which libraries build themselves, go to the product on this
 * machine. The libraries are as they were published.
 */
const http = require('node:http');
const https = require('node:https');

const product = new URL(process.env.PRODUCT);
const account = `https://${process.env.ACCOUNT_DOMAIN}/`;
const fetchAnywhere = globalThis.fetch;

https.request = (options, answered) => {
  if (options.hostname !== process.env.ACCOUNT_DOMAIN) {
    throw new Error(`nothing but the product is called here: ${options.hostname}`);
  }
  return http.request({ ...options, hostname: product.hostname, port: product.port }, answered);
};

globalThis.fetch = (address, options) => {
  if (!address.startsWith(account)) {
    throw new Error(`nothing but the product is called here: ${address}`);
  }
  return fetchAnywhere(address.replace(account, product.href), options);
};
