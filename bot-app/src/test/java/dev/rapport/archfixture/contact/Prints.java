package dev.rapport.archfixture.contact;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Prints {
    void print() {
        System.out.println("fixture");
    }
}
