import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { saveFile } from '../../shared/save-file';
import { shown, shownForeign } from '../state';
import { cellPicture } from './cell-picture';

interface Props {
  cell: RefObject<HTMLElement | null>;
  /** Of the cell. */
  title: string;
  /** Part of the file's name. */
  name: string;
}

/** Saves a cell as a picture. */
export function PictureButton({ cell, title, name }: Props) {
  const save = async () => {
    const model = (shown.value ?? shownForeign.value)!.name;
    saveFile(`reeltone-${name}.png`, await cellPicture(cell.current!, `Reeltone · ${model}`), 'image/png');
  };
  return (
    <button type="button" class="save-picture" onClick={save}>
      {i18n.t('lab.picture')}
      <span class="visually-hidden">: {title}</span>
    </button>
  );
}
