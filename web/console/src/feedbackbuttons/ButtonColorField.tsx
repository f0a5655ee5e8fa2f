import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColorField } from '../settings/ColorField';
import { iconContrast } from '../settings/contrast';

/** WCAG 2.2, 1.4.11: what an icon needs. */
const LEAST_CONTRAST = 3;

interface ButtonColorFieldProps {
  readonly color: string;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (color: string) => void;
}

/** The button's colour, and how well its icon is seen on it. */
export function ButtonColorField(props: ButtonColorFieldProps) {
  const { t } = useTranslation();
  const contrast = iconContrast(props.color);
  return (
    <div>
      <ColorField label={t('feedbackButtons.color')} description={t('feedbackButtons.colorHint')} {...props} />
      {contrast && (
        <Text size="sm" mt={4} c="dimmed" role="status">
          {t(contrast.icon === 'white' ? 'feedbackButtons.contrastWhite' : 'feedbackButtons.contrastBlack', {
            ratio: contrast.ratio.toFixed(1),
          })}
          {contrast.ratio < LEAST_CONTRAST && (
            <Text span inherit c="red">
              {' '}
              {t('feedbackButtons.contrastLow')}
            </Text>
          )}
        </Text>
      )}
    </div>
  );
}
