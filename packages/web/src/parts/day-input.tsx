import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface DayInputProps {
  readonly label: string;
  /** `2027-11-14`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly inline?: boolean;
  readonly required?: boolean;
}

/** A day, by the browser's own date field; told once it is whole. */
export function DayInput({ label, value, onChange, inline, required }: DayInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = (day: string) => {
    if (day !== value && (day === '' || /^[12]\d{3}-\d\d-\d\d$/.test(day))) onChange(day);
  };
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      required={required ?? false}
      withAsterisk={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
      styles={
        inline ? { root: { display: 'flex', alignItems: 'center', gap: 8 }, label: { fontWeight: 400 } } : {}
      }
    />
  );
}
