{{/* Not empty where uploaded files are kept on a volume. */}}
{{- define "beseda.filesVolume" -}}
{{- if and .facts.files (eq .root.Values.files.store.kind "volume") }}yes{{ end }}
{{- end }}

{{- define "beseda.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .service.terminationGracePeriodSeconds }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "beseda.labels" . | nindent 8 }}
containers:
  - name: {{ .name }}
    image: {{ printf "%s/%s:%s" .root.Values.image.repository .name (.root.Values.image.tag | default .root.Chart.AppVersion) | quote }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities:
        drop: [ALL]
    env:
      {{- include "beseda.environment" . | nindent 6 }}
    ports:
      - name: http
        containerPort: {{ .facts.port }}
      - name: management
        containerPort: {{ include "beseda.managementPort" . }}
    # Up to two minutes for a start on a busy node; afterwards the other two take over.
    startupProbe:
      httpGet: {path: /q/health/started, port: management}
      periodSeconds: 2
      failureThreshold: 60
    readinessProbe:
      httpGet: {path: /q/health/ready, port: management}
      periodSeconds: 5
      timeoutSeconds: 3
    livenessProbe:
      httpGet: {path: /q/health/live, port: management}
      periodSeconds: 10
      timeoutSeconds: 5
    resources:
      {{- toYaml .service.resources | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if include "beseda.filesVolume" . }}
      - name: files
        mountPath: {{ include "beseda.filesDirectory" . }}
      {{- end }}
      {{- if .facts.signingKey }}
      - name: signing-key
        mountPath: /etc/beseda/signing-key
        readOnly: true
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      # Uploads pass through here: up to eight at once, twice 25 MB each.
      sizeLimit: {{ .facts.files | default false | ternary "640Mi" "256Mi" }}
  {{- if include "beseda.filesVolume" . }}
  - name: files
    persistentVolumeClaim:
      claimName: {{ .root.Values.files.store.claim }}
  {{- end }}
  {{- if .facts.signingKey }}
  - name: signing-key
    secret:
      secretName: {{ .root.Values.tokens.signingKey.secret }}
      defaultMode: 0440
      items:
        - key: {{ .root.Values.tokens.signingKey.key }}
          path: {{ .root.Values.tokens.signingKey.key }}
  {{- end }}
{{- end }}
