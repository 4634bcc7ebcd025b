import {noChange} from 'lit';
import {Directive, PartType, directive, type ElementPart, type PartInfo} from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number>>;

/**
 * Sets styles of an element by their names as in CSS: `<div ${styled({'--rows': 3})}>`. A `style` attribute
 * in a template would be refused by the pages' content security policy; what script sets is not.
 */
class Styled extends Directive {
  #style: CSSStyleDeclaration | undefined;
  /** What is set already is not set again: the browser would look at every style. */
  #set: Styles = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styled stands within a tag');
  }

  override update({element}: ElementPart, [styles]: [Styles]): unknown {
    this.#style = (element as HTMLElement).style;
    return this.render(styles);
  }

  override render(styles: Styles): unknown {
    const style = this.#style;
    for (const name of Object.keys(this.#set)) if (!(name in styles)) style?.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) {
      if (this.#set[name] !== value) style?.setProperty(name, String(value));
    }
    this.#set = styles;
    return noChange;
  }
}

export const styled = directive(Styled);
