import classes from './check-box.module.css'

type CheckBoxProps = { label: string; checked: boolean | 'some'; change: (on: boolean) => void }

/** Chooses a row, or all of them; 24 px to press. */
export function CheckBox({ label, checked, change }: CheckBoxProps) {
  return (
    <label className={classes.box}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked === true}
        ref={(box) => {
          if (box) box.indeterminate = checked === 'some'
        }}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </label>
  )
}
