/** The nginx layer of the model: routes, upstreams, TLS, limits and logs. */
package dev.seawall.model.nginx;
