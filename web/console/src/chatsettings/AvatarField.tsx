import type { PictureId } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CropDialog } from '../pictures/CropDialog';
import { PictureChooser } from '../pictures/PictureChooser';
import { readPicture } from '../pictures/readPicture';
import { usePicture } from '../pictures/usePicture';
import { useUploadPicture } from '../pictures/useUploadPicture';

/** In pixels: sharp on every screen, and small enough for every visit. */
const LARGEST = 512;

interface AvatarFieldProps {
  readonly avatarId: PictureId | null;
  readonly disabled: boolean;
  /** Why the server does not take the one that was chosen. */
  readonly wrong: string | undefined;
  readonly onChange: (avatarId: PictureId | null) => void;
}

/** The picture of a chat: a square of one that is chosen. */
export function AvatarField({ avatarId, disabled, wrong, onChange }: AvatarFieldProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly source: string }>();
  const [unreadable, setUnreadable] = useState<unknown>();
  const { upload, cancel, progress, error } = useUploadPicture(({ id }) => onChange(id));

  const choose = (file: File) => {
    setUnreadable(undefined);
    readPicture(file).then((source) => setChosen({ name: file.name, source }), setUnreadable);
  };
  return (
    <>
      <PictureChooser
        round
        label={t('chatSettings.avatar')}
        hint={t('chatSettings.avatarHint')}
        shown={usePicture(avatarId ?? undefined)}
        chosen={avatarId !== null}
        disabled={disabled}
        progress={progress}
        error={unreadable ?? error}
        wrong={wrong}
        onChoose={choose}
        onCancel={cancel}
        onRemove={() => onChange(null)}
      />
      {chosen && (
        <CropDialog
          source={chosen.source}
          largest={LARGEST}
          onCropped={(square) => {
            setChosen(undefined);
            upload(square, chosen.name);
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
