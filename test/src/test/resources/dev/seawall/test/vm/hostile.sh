# NGINX in the sandbox of its own unit, with a configuration that wants more than a node's.
set -e
cat > /srv/edge/temporary/probe.conf <<'END'
pid /srv/edge/temporary/probe.pid;
error_log /srv/edge/log/probe.log info;
events { worker_connections 64; }
http {
    access_log off;
    client_body_temp_path /srv/edge/temporary/probe;
    proxy_connect_timeout 5s;
    server {
        listen 127.0.0.1:8099;
        location /key/ { alias /run/seawall/tls/; }
        location /world/ { alias /etc/; }
        location /write/ { alias /etc/nginx/; dav_methods PUT; }
        location /metadata/ { proxy_pass http://169.254.169.254/latest/meta-data/; }
        location /elsewhere/ { proxy_pass http://10.20.16.1:22/; }
        location /upstream/ { proxy_pass http://10.20.96.20:8080/; }
    }
}
END
systemctl cat nginx.service | sed -e '/^ExecStartP/d' -e '/^ExecStop/d' -e 's|nginx -g|nginx -c /srv/edge/temporary/probe.conf -g|' -e 's|/run/nginx/pid|/srv/edge/temporary/probe.pid|' > /run/systemd/system/probe.service
systemctl daemon-reload
systemctl start probe.service
