{{/*
What is true of each service and no operator's choice: the chart's tests compare it with what the services' own build says.
*/}}
{{- define "beseda.facts" -}}
chat-config-service:
  port: 8081
  database: true
  widgetSecret: false
  sealingKey: true
  signingKey: false
  pictures: true
widget-gateway:
  port: 8082
  database: false
  widgetSecret: true
  sealingKey: true
  signingKey: false
  pictures: true
  trustedProxies: BESEDA_GATEWAY_LIMITS_TRUSTED_PROXIES
conversation-service:
  port: 8083
  database: true
  widgetSecret: true
  sealingKey: false
  signingKey: false
  files: true
crm-entity-service:
  port: 8084
  database: true
  widgetSecret: false
  sealingKey: false
  signingKey: true
  trustedProxies: BESEDA_SIGN_IN_TRUSTED_PROXIES
{{- end }}

{{/* The ports every service has; the management port answers probes and metrics and is never routed to. */}}
{{- define "beseda.managementPort" -}}9000{{- end }}
{{- define "beseda.servicePort" -}}80{{- end }}

{{/* Path by path, the service that answers. */}}
{{- define "beseda.routes" -}}
- {path: /js/button.js, type: Exact, service: widget-gateway}
- {path: /widget, type: Prefix, service: widget-gateway}
- {path: /operator/socket, type: Exact, service: widget-gateway}
- {path: /api/v4/website_buttons, type: Prefix, service: chat-config-service}
- {path: /api/settings, type: Prefix, service: chat-config-service}
- {path: /s, type: Prefix, service: chat-config-service}
- {path: /console, type: Prefix, service: chat-config-service}
- {path: /, type: Exact, service: chat-config-service}
- {path: /oauth, type: Exact, service: chat-config-service}
- {path: /api/v4/talks, type: Prefix, service: conversation-service}
- {path: /api/inbox, type: Prefix, service: conversation-service}
- {path: /api/visitor, type: Prefix, service: conversation-service}
- {path: /files, type: Prefix, service: conversation-service}
- {path: /api/v4, type: Prefix, service: crm-entity-service}
- {path: /oauth2, type: Prefix, service: crm-entity-service}
- {path: /auth, type: Prefix, service: crm-entity-service}
- {path: /.well-known/jwks.json, type: Exact, service: crm-entity-service}
- {path: /api/crm, type: Prefix, service: crm-entity-service}
{{- end }}
