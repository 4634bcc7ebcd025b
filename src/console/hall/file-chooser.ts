import {css, html, type TemplateResult} from 'lit';

/** A button that chooses a file; `chosen` gets its bytes, and may get the same file again. */
export function fileChooser(
  words: string,
  accept: string,
  chosen: (file: File) => unknown,
): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    chosen(file);
    input.value = '';
  };
  return html`<label class="file">
    <input type="file" accept=${accept} @change=${change} />
    <span>${words}</span>
  </label>`;
}

/** The field itself is only heard: what is seen is a button like others. */
export const fileChooserStyles = css`
  .file input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .file {
    display: inline-flex;
  }
  .file span {
    box-sizing: border-box;
    display: inline-flex;
    font-size: 17px;
    align-items: center;
    min-height: 44px;
    padding: 4px 16px;
    border: 2px solid var(--rc-line-strong);
    border-radius: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .file input:focus-visible + span {
    outline: 4px solid var(--rc-jade);
    outline-offset: 2px;
  }
`;
