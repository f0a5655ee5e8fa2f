import { useTranslation } from 'react-i18next';
import classes from './Logo.module.css';

export function Logo() {
  const { t } = useTranslation();
  return (
    <span className={classes['logo']}>
      <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={32} height={32} />
      {t('app.name')}
    </span>
  );
}
