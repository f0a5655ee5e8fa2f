import { SegmentedControl, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePicture } from '../pictures/usePicture';
import type { Draft, DraftButton } from './draft';
import { BUTTON_ICONS, FONT_STACKS } from './siteLook';
import classes from './SitePreview.module.css';

interface SitePreviewProps {
  readonly draft: Draft;
  /** Whether the draft's chat is there to be opened. */
  readonly withChat: boolean;
  /** Opens the settings of a button; absent for who may not change them. */
  readonly onEdit: ((key: number) => void) | undefined;
}

/** The page as visitors will see it. Its buttons lead to their settings. */
export function SitePreview({ draft, withChat, onEdit }: SitePreviewProps) {
  const { t } = useTranslation();
  const [width, setWidth] = useState<string>('phone');
  const { title, text, picture, backgroundColor, textColor } = draft;
  const address = usePicture(picture?.id);
  const buttons = draft.buttons.filter(({ kind }) => withChat || kind !== 'online-chat');

  return (
    <section className={classes['preview']} aria-labelledby="site-preview">
      <div className={classes['head']}>
        <Title order={2} size="h5" id="site-preview">
          {t('cardSites.preview')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('cardSites.preview')}
          value={width}
          onChange={setWidth}
          data={[
            { value: 'phone', label: t('cardSites.phone') },
            { value: 'desktop', label: t('cardSites.desktop') },
          ]}
        />
      </div>
      <div className={classes['stage']}>
        <div
          className={classes['page']}
          data-width={width}
          style={{ background: backgroundColor, color: textColor, fontFamily: FONT_STACKS.sans }}
        >
          <div className={classes['content']}>
            {picture && address && <img className={classes['picture']} src={address} alt={picture.alt} />}
            <p className={classes['title']} dir="auto">
              {title}
            </p>
            {text && (
              <p className={classes['text']} dir="auto">
                {text}
              </p>
            )}
            {buttons.length > 0 && (
              <ul className={classes['buttons']}>
                {buttons.map((button) => (
                  <li key={button.key}>
                    <PreviewButton button={button} onEdit={onEdit} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

interface PreviewButtonProps {
  readonly button: DraftButton;
  readonly onEdit: ((key: number) => void) | undefined;
}

function PreviewButton({ button, onEdit }: PreviewButtonProps) {
  const { t } = useTranslation();
  const { key, kind, caption, style, font, captionColor, backgroundColor, icon } = button;
  const Icon = BUTTON_ICONS[kind];
  return (
    <button
      type="button"
      className={classes['button']}
      disabled={!onEdit}
      aria-label={t('cardSites.edit', { caption: caption.trim() || t('cardSites.unnamed') })}
      style={{
        color: captionColor,
        background: style === 'filled' ? backgroundColor : 'transparent',
        borderColor: backgroundColor,
        fontFamily: FONT_STACKS[font],
      }}
      onClick={() => onEdit?.(key)}
    >
      {icon && <Icon size={22} aria-hidden />}
      <span dir="auto">{caption}</span>
      {onEdit && (
        <span className={classes['pencil']} aria-hidden>
          <IconPencil size={16} />
        </span>
      )}
    </button>
  );
}
