import { SegmentedControl, Text, Title } from '@mantine/core';
import type { ChannelKind, PublicChannel } from '@beseda/protocol';
import { showButton } from '@beseda/widget/button';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { iconContrast } from '../settings/contrast';
import type { Draft } from './draft';
import classes from './ButtonPreview.module.css';

interface ButtonPreviewProps {
  readonly draft: Draft;
  /** Whether the draft's chat is there to be opened. */
  readonly withChat: boolean;
}

/** The button as visitors will see it, drawn by the widget's own code. Nothing in it can be followed. */
export function ButtonPreview({ draft, withChat }: ButtonPreviewProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(true);
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const { position, channels } = draft;
  const color = iconContrast(draft.color) ? draft.color : FALLBACK;
  const nothing = !withChat && channels.length === 0;

  useEffect(() => {
    const host = stage.current;
    if (!host || nothing) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const stop = new AbortController();
    const shown = channels.map(publicChannel);
    showButton(root, { color, position, channels: shown, withChat, open, locale: i18n.language }, stop.signal);
    return () => stop.abort();
  }, [color, position, channels, withChat, open, nothing, i18n.language]);

  return (
    <section className={classes['preview']} aria-labelledby={id}>
      <div className={classes['head']}>
        <Title order={2} size="h5" id={id}>
          {t('feedbackButtons.preview')}
        </Title>
        {channels.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('feedbackButtons.preview')}
            value={open ? 'open' : 'closed'}
            onChange={(state) => setOpen(state === 'open')}
            data={[
              { value: 'closed', label: t('feedbackButtons.closed') },
              { value: 'open', label: t('feedbackButtons.opened') },
            ]}
          />
        )}
      </div>
      <div className={classes['page']} role="img" aria-label={t('feedbackButtons.previewOf')}>
        <span />
        <span />
        <span />
        <div ref={stage} className={classes['stage']} inert />
      </div>
      {channels.length === 0 && (
        <Text size="sm" mt="xs" c={nothing ? 'red' : 'dimmed'} role="status">
          {nothing ? t('feedbackButtons.nothing') : t('feedbackButtons.channelsEmpty')}
        </Text>
      )}
    </section>
  );
}

const FALLBACK = '#3a63e0';

/** Where it leads is the server's to say once it is saved. */
function publicChannel({ kind, caption }: { kind: ChannelKind; caption: string }): PublicChannel {
  return { service: kind, link: 'https://preview.invalid/', caption: caption.trim() || null };
}
