// Decides in which language the page of all widgets speaks.
import { useTranslation } from 'react-i18next';
import { enWidgets } from '../../app/i18n/en-widgets';
import { zhHantWidgets } from '../../app/i18n/zh-Hant-widgets';

/** Its words, in the language of the screen. */
export function useWidgetWords(): Record<keyof typeof zhHantWidgets, string> {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? enWidgets : zhHantWidgets;
}
