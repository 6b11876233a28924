package io.leasehold.scenario.play;

/** All that a trial needs from outside: kept open as long as it lasts, by whoever opened it. */
record Outside(Storage storage, Hosting hosting, Till till, Depot depot, Post post) {}
