{{/* One variable from an existing secret. */}}
{{- define "beseda.fromSecret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .from.secret }}
      key: {{ .from.key }}
{{- end }}

{{- define "beseda.environment" -}}
- name: BESEDA_PUBLIC_ORIGIN
  value: {{ .root.Values.publicOrigin | quote }}
- name: QUARKUS_HTTP_HOST
  value: 0.0.0.0
- name: QUARKUS_HTTP_PORT
  value: {{ .facts.port | toString | quote }}
- name: QUARKUS_MANAGEMENT_HOST
  value: 0.0.0.0
- name: QUARKUS_MANAGEMENT_PORT
  value: {{ include "beseda.managementPort" . | quote }}
- name: JAVA_TOOL_OPTIONS
  value: {{ .service.javaOptions | quote }}
- name: MP_JWT_VERIFY_PUBLICKEY_LOCATION
  value: {{ include "beseda.jwksLocation" . | quote }}
- name: MP_JWT_VERIFY_ISSUER
  value: {{ .root.Values.tokens.issuer | quote }}
{{ include "beseda.kafkaEnvironment" . }}
{{- if .facts.database }}
{{ include "beseda.databaseEnvironment" . }}
{{- end }}
{{- if .facts.widgetSecret }}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_WIDGET_SESSION_SECRET" "from" .root.Values.widget.sessionSecret) }}
{{- end }}
{{- if .facts.signingKey }}
- name: BESEDA_TOKENS_SIGNING_KEY_FILE
  value: /etc/beseda/signing-key/{{ .root.Values.tokens.signingKey.key }}
{{ include "beseda.bootstrapEnvironment" . }}
{{- end }}
{{- with .facts.trustedProxies }}
- name: {{ . }}
  value: {{ join "," $.root.Values.ingress.trustedProxies | quote }}
{{- end }}
{{- with .service.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "beseda.kafkaEnvironment" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.bootstrapServers | quote }}
{{- with .root.Values.kafka.securityProtocol }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ . | quote }}
{{- end }}
{{- with .root.Values.kafka.saslMechanism }}
- name: KAFKA_SASL_MECHANISM
  value: {{ . | quote }}
{{- end }}
{{- if .service.kafkaCredentials.secret }}
{{ include "beseda.fromSecret" (dict "variable" "KAFKA_SASL_JAAS_CONFIG" "from" .service.kafkaCredentials) }}
{{- end }}
{{- end }}

{{- define "beseda.databaseEnvironment" -}}
{{- $server := .root.Values.postgresql -}}
{{- $database := .service.database -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%d/%s%s" ($database.host | default $server.host) (int $server.port) $database.name (empty $server.parameters | ternary "" (print "?" $server.parameters)) | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ $database.username | quote }}
{{ include "beseda.fromSecret" (dict "variable" "QUARKUS_DATASOURCE_PASSWORD" "from" $database.password) }}
{{- end }}

{{- define "beseda.bootstrapEnvironment" -}}
{{- with .root.Values.bootstrap -}}
{{- if .administratorEmail -}}
- name: BESEDA_BOOTSTRAP_ADMINISTRATOR_EMAIL
  value: {{ .administratorEmail | quote }}
- name: BESEDA_BOOTSTRAP_ACCOUNT_NAME
  value: {{ .accountName | quote }}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_BOOTSTRAP_ADMINISTRATOR_PASSWORD" "from" .administratorPassword) }}
{{- end -}}
{{- end -}}
{{- end }}
