/** JSON as all documents of this project are written, the cloud-config among them. */
package dev.seawall.json;
