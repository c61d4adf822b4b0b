import { Kbd, Modal } from '@mantine/core';
import { common } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import classes from './shell.module.css';
import { words } from './words.ts';

/** The list of shortcuts, opened by `?`. */
export function Shortcuts({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { shortcuts, shortcutsList: says } = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const dutch = language === 'nl';
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], says.search],
    [['?'], says.help],
    [['g', dutch ? 'v' : 't'], says.goToday],
    [['g', dutch ? 'm' : 'p'], says.goPeople],
    [['g', 'c'], says.goGate],
    [['g', 'o'], says.goCleanUp],
    [['Esc'], says.close],
  ];
  return (
    <Modal opened={opened} onClose={close} title={shortcuts} closeButtonProps={{ 'aria-label': c.close }}>
      <table className={classes.keys}>
        <tbody>
          {keys.map(([pressed, does]) => (
            <tr key={does}>
              <td>{does}</td>
              <td style={{ textAlign: 'right' }}>
                {pressed.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
