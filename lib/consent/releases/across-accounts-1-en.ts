/** The optional choice "comparison across accounts", version 1, English. `{operator}` is the platform's name. A published text never changes. */
export const ACROSS_ACCOUNTS_1_EN = `## Comparison across accounts
This is a choice of its own, beside the consent above. If you agree, two more things are done with the measurements of your face.

## To find your face under another account
Your selfies are compared with the accounts of other drivers who have agreed to this, and theirs with yours. A likeness is a reason for a person to look, nothing more: no account is stopped because of it. It protects you when somebody uses your face to work.

## To compare more fairly
Your measurements become part of a group to which the computer looks when it judges whether two pictures are alike. People of some looks are harder for it to tell apart; with the group it can tell where to be more careful. Nobody is asked or guesses which group you belong to.

## If you say no
Your checks go on as they are, by your own photos alone, and nothing follows for your work. You may change your mind at any time, for this alone; your measurements then leave the comparison and the group at once. Ask the driver support of {operator}.`
