/** Consent release, version 1, English. `{operator}` is the platform's name. A published text never changes. */
export const VERSION_1_EN = `## What is collected and kept
Your selfies, the images already on file for your account, your driving licence, your government ID, and the biometric data derived from them: measurements of your face. Together they are your “identity data”.

## What for
To verify from time to time that it is you who works under your account. This protects you from others using your account, and keeps people who are not vetted or not licensed from working under it.

## What is done
A computer compares each selfie with your photos on file. It may say that they match; it never decides against you. If it is unsure, a person compares the pictures. Some checks are looked at a second time for quality control, and pictures may be used to train reviewers. Your pictures are not compared with the accounts of other drivers: that would need a separate consent.

## Who sees it
Trained reviewers for {operator}, and the auditors of their work. Each view is recorded. Customers never see your pictures.

## How long
Until the purpose is met, at most three years after your last check, or a shorter time that {operator} sets. If you ask for removal, your identity data is removed before that. Only what a law requires, or an appeal that is still open needs, stays until its date.

## Your choice
You may say no, and you may change your mind at any time. What follows: no selfie is taken, and a selfie that still waits for its check is deleted. A person checks a document with you instead, in a video call or on site. Your answer itself does not stop you from working for 7 days; after that, the result of that check is needed.

## Your rights
You may ask what is kept about you, get a copy, have mistakes corrected and have your identity data removed. Ask the driver support of {operator}, at any time.`
