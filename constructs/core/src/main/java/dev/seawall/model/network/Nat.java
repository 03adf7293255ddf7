package dev.seawall.model.network;

/** How nodes reach the internet: packages and updates; serving itself needs none. */
public enum Nat {
    /** One gateway a zone: the loss of a zone costs the others nothing. The default. */
    PER_ZONE,
    /** One gateway in the first zone: a third of the price, and no new node can install packages while that zone is down. */
    ONE,
    /** None: the image must bring every package, and the Region's services are reached through endpoints of the user's own. */
    NONE
}
