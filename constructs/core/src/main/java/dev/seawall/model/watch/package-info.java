/** The watch layer of the model: alarms, exporters and logs. */
package dev.seawall.model.watch;
