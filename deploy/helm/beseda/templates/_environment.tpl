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
{{- if or .facts.files .facts.pictures }}
- name: BESEDA_FILES_PUBLIC_ORIGIN
  value: {{ .root.Values.files.publicOrigin | default .root.Values.publicOrigin | quote }}
{{- end }}
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
{{- if .facts.sealingKey }}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_SIGNING_KEYS_SEALING_KEY" "from" .root.Values.widget.sealingKey) }}
{{- end }}
{{- if .facts.files }}
{{ include "beseda.filesEnvironment" . }}
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

{{- define "beseda.filesEnvironment" -}}
{{- $files := .root.Values.files -}}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_FILES_LINK_SECRET" "from" $files.linkSecret) }}
{{- if eq $files.store.kind "volume" }}
- name: BESEDA_FILE_STORE_DIRECTORY
  value: {{ include "beseda.filesDirectory" . }}
{{- else }}
{{- with $files.store.s3 }}
- name: BESEDA_FILE_STORE_KIND
  value: s3
- name: BESEDA_FILE_STORE_S3_BUCKET
  value: {{ .bucket | quote }}
{{- if .endpoint }}
- name: BESEDA_FILE_STORE_S3_ENDPOINT
  value: {{ .endpoint | quote }}
{{- end }}
- name: BESEDA_FILE_STORE_S3_REGION
  value: {{ .region | quote }}
- name: BESEDA_FILE_STORE_S3_PATH_STYLE
  value: {{ .pathStyle | quote }}
{{- if .credentials.secret }}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_FILE_STORE_S3_ACCESS_KEY_ID" "from" (dict "secret" .credentials.secret "key" .credentials.accessKeyIdKey)) }}
{{ include "beseda.fromSecret" (dict "variable" "BESEDA_FILE_STORE_S3_SECRET_ACCESS_KEY" "from" (dict "secret" .credentials.secret "key" .credentials.secretAccessKeyKey)) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "beseda.filesDirectory" -}}/var/lib/beseda/files{{- end }}

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
