package org.relayplan.load;

import java.util.Set;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;
import org.relayplan.source.Place;

/**
 * A row of permissions, as far as it concerns mail flow (Get-ADPermission).
 *
 * @param place where it begins
 * @param user whom it concerns
 * @param rights the rights it concerns; none if it is of no interest here but shows what was exported
 * @param deny whether it denies
 * @param inherited whether it comes from a parent object
 */
record SeenAce(Place place, Principal user, Set<ExtendedRight> rights, boolean deny, boolean inherited) {}
