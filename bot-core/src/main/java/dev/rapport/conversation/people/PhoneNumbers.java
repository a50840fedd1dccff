package dev.rapport.conversation.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers as they are kept. */
final class PhoneNumbers {
    private PhoneNumbers() {}

    /** E.164 for a number with its country, else as typed: the person's own country would be a guess. */
    static String normal(String typed) {
        String number = typed.startsWith("tel:") ? typed.substring("tel:".length()) : typed.strip();
        var util = PhoneNumberUtil.getInstance();
        try {
            var parsed = util.parse(number, null);
            return util.isPossibleNumber(parsed) ? util.format(parsed, PhoneNumberFormat.E164) : number;
        } catch (NumberParseException national) {
            return number;
        }
    }

    /** A kept number as one reads it. */
    static String shown(String kept) {
        var util = PhoneNumberUtil.getInstance();
        try {
            return util.format(util.parse(kept, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException national) {
            return kept;
        }
    }
}
