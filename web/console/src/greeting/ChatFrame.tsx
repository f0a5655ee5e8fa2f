import { isPreviewReady, type GreetingPreview } from '@beseda/protocol';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './draft';
import classes from './Greeting.module.css';

interface ChatFrameProps {
  readonly preview: GreetingPreview;
  /** Of the chat; another one needs another key. */
  readonly language: Language;
}

/** The chat window: the widget itself, which keeps and sends nothing. */
export function ChatFrame({ preview, language }: ChatFrameProps) {
  const { t } = useTranslation();
  const [ready, setReady] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const told = JSON.stringify(preview);

  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source === frame.current?.contentWindow && origin === window.location.origin && isPreviewReady(data)) {
        setReady(true);
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  useEffect(() => {
    if (ready) frame.current?.contentWindow?.postMessage(JSON.parse(told), window.location.origin);
  }, [ready, told]);

  return <iframe ref={frame} className={classes['frame']} title={t('greeting.previewOf')} srcDoc={page(language)} />;
}

const FILES = `${import.meta.env.BASE_URL}preview/preview`;

const page = (language: Language) => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Chat</title>
<link rel="stylesheet" href="${FILES}.css">
<script type="module" src="${FILES}.js"></script>
</html>`;
