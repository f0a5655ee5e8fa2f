{{- define "beseda.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "beseda.allLabels" -}}
{{ include "beseda.labels" . }}
app.kubernetes.io/part-of: beseda
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "beseda.resourceName" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "beseda.jwksLocation" -}}
{{- if .root.Values.tokens.jwksLocation -}}
{{ .root.Values.tokens.jwksLocation }}
{{- else -}}
http://{{ include "beseda.resourceName" (dict "root" .root "name" "crm-entity-service") }}/.well-known/jwks.json
{{- end -}}
{{- end }}
